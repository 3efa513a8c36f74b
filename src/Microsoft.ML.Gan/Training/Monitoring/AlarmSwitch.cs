namespace Microsoft.ML.Gan.Training.Monitoring;

/// <summary>Turns what single looks find into an alarm that is told once: at the second look in a row, and again only after two looks in a row without.</summary>
internal sealed class AlarmSwitch
{
    private const int Looks = 2;

    private bool _isOn;
    private int _against;

    /// <summary>Takes in a look; says whether the alarm is to be told now.</summary>
    /// <param name="found">Whether it was found; <see langword="null"/> where nobody looked, which changes nothing.</param>
    public bool Observe(bool? found)
    {
        if (found is not { } now)
        {
            return false;
        }

        _against = now == _isOn ? 0 : _against + 1;
        if (_against < Looks)
        {
            return false;
        }

        (_isOn, _against) = (now, 0);
        return _isOn;
    }
}
