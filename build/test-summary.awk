# Reads result files (trx): prints each failed and each skipped test with its reason, then the sums over all files.
# Set status to the exit code of the test run. A run that went wrong without a failed test, such as a crashed test host,
# counts as one failure.

function unescape(text) {
  gsub(/&lt;/, "<", text); gsub(/&gt;/, ">", text); gsub(/&quot;/, "\"", text); gsub(/&apos;/, "'", text)
  gsub(/&#x[0-9A-Fa-f]+;/, " ", text); gsub(/&amp;/, "\\&", text)
  return text
}

function attribute(text, name) {
  return match(text, " " name "=\"[^\"]*\"") ? unescape(substr(text, RSTART + length(name) + 3, RLENGTH - length(name) - 4)) : ""
}

function element(text, name) {
  return match(text, "<" name ">[^<]*") ? unescape(substr(text, RSTART + length(name) + 2, RLENGTH - length(name) - 2)) : ""
}

# One record per opening tag that matters; what follows it up to the next one belongs to it.
BEGIN { RS = "<UnitTestResult |<Counters |<ResultSummary "; run = ""; sum["passed"] = sum["failed"] = sum["skipped"] = 0 }

FNR == 1 { next }

/^[^>]*testName="/ {
  record = " " $0
  outcome = attribute(record, "outcome")
  if (outcome == "Failed") failures = failures "\n  " attribute(record, "testName") "\n    " element(record, "Message")
  else if (outcome == "NotExecuted") {
    reason = element(record, "Message")
    if (reason == "") reason = element(record, "StdOut")
    skips = skips "\n  " attribute(record, "testName") ": " reason
  }
}

/^[^>]*total="/ {
  record = " " $0
  sum["passed"] += attribute(record, "passed")
  sum["failed"] += attribute(record, "executed") - attribute(record, "passed")
  sum["skipped"] += attribute(record, "total") - attribute(record, "executed")
  if (match($0, /<RunInfo[^>]*outcome="Error"[^>]*>[[:space:]]*<Text>[^<]*/)) {
    text = substr($0, RSTART, RLENGTH)
    sub(/.*<Text>/, "", text)
    errors = errors "\n  " unescape(text)
  }
}

END {
  if (skips != "") print "\nSkipped:" skips
  if (failures != "") print "\nFailed:" failures
  if (errors != "") print "\nErrors:" errors
  broken = (status != 0 && sum["failed"] == 0) || errors ~ /crash|abort|exited/
  if (broken) { print "\nA test run ended before its tests did; that counts as a failure."; sum["failed"]++ }
  print ""
  printf "%d passed, %d failed%s\n", sum["passed"], sum["failed"], sum["skipped"] > 0 ? ", " sum["skipped"] " skipped" : ""
  exit sum["failed"] > 0 || sum["passed"] == 0
}
