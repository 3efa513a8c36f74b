# Reads result files (trx): prints each failed and each skipped test with its reason, then the sums over all files.
# Variables: status, the exit code of the test run; missing, the projects that left no file. A run that went wrong without
# a failed test, such as one whose test host crashed, counts as one failure, and so does each missing project.

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
  # What went wrong with the run itself, not with one of its tests.
  rest = $0
  while (match(rest, /<RunInfo[^>]*outcome="Error"[^>]*>[^<]*<Text>[^<]*/)) {
    text = substr(rest, RSTART, RLENGTH)
    rest = substr(rest, RSTART + RLENGTH)
    sub(/.*<Text>/, "", text)
    if (text !~ /^\[xUnit.net/) errors = errors "\n  " unescape(text)
  }
}

END {
  if (skips != "") print "\nSkipped:" skips
  if (failures != "") print "\nFailed:" failures
  if (errors != "") print "\nErrors:" errors
  for (i = split(missing, projects, " "); i > 0; i--) { print "\n" projects[i] " left no results; that counts as a failure."; sum["failed"]++ }
  if (errors != "" || (status != 0 && sum["failed"] == 0)) { print "\nA test run ended before its tests did; that counts as a failure."; sum["failed"]++ }
  print ""
  printf "%d passed, %d failed%s\n", sum["passed"], sum["failed"], (sum["skipped"] > 0 ? ", " sum["skipped"] " skipped" : "")
  exit (sum["failed"] > 0 || sum["passed"] == 0)
}
