// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/settings/ConditionHelp.h"

#include "conditions/facts/Placeholder.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

class ConditionHelpPage
{
    Q_DECLARE_TR_FUNCTIONS(ConditionHelp)

public:
    static QString html()
    {
        HelpText page;
        page.addParagraph(tr(
            "Each condition is evaluated on the result of a check, and all must pass. A failed condition makes the target down "
            "or degraded, as selected next to the condition. A condition that can't be evaluated makes the target unknown."));
        page.beginTable(tr("Result"));
        for (const PlaceholderInfo &info : placeholders())
            page.addRow(info.example, info.help);
        page.beginTable(tr("Comparisons"));
        page.addRow(u"[BODY].apps[0].name == shop"_s,
                    tr("Compares two values. You can also use !=, <, <=, > and >=. Put a space on each side of the operator."));
        page.addRow(u"[BODY] contains \"all is well\""_s,
                    tr("The value contains this text. Use “not contains” for the opposite."));
        page.addRow(u"[STDOUT] matches \"^OK\\b\""_s,
                    tr("The value matches a regular expression. Use “not matches” for the opposite."));
        page.addRow(u"[BODY].state == any(ok, idle)"_s, tr("The value is one of these values."));
        page.addRow(u"[BODY].version == pat(2.*)"_s, tr("The entire value matches a pattern with *, ? and [a-z]."));
        page.beginTable(tr("Functions and arithmetic"));
        page.addRow(u"has([BODY].error) == false"_s, tr("True if the value exists."));
        page.addRow(u"len([BODY].apps) >= 3"_s, tr("Number of elements in a list, or of bytes in a string."));
        page.addRow(u"[VALUE].used < 80% * [VALUE].size"_s, tr("Calculate with +, -, * and /, with spaces."));
        page.beginTable(tr("The target's own history"));
        page.addRow(u"[RESPONSE_TIME] <= 3 * median(1h)"_s,
                    tr("The median of the last hour. You can also use mean, min, max and percentiles such as p95(7d). The "
                       "condition is skipped until there is enough data."));
        page.addRow(u"rate([VALUE].sent, 5m) < 5MB/min"_s,
                    tr("Rate of change per second, minute, hour or day (s, min, h, d)."));
        page.addRow(u"forecast([VALUE].used, 7d) < 100%"_s, tr("Linear forecast for 7 days ahead, from the last 7 days."));
        page.beginTable(tr("Combining"));
        page.addRow(u"[STATUS] == 200 or [STATUS] == 204"_s, tr("Combine conditions with or, and, not, and brackets."));
        page.beginTable(tr("Units"));
        page.addRow(u"300ms, 1.5s, 2h30m, 7d"_s, tr("Durations."));
        page.addRow(u"5MB, 64KiB"_s, tr("Sizes. MB uses multiples of 1000, MiB multiples of 1024."));
        page.addRow(u"20%"_s, tr("Percentages."));
        page.beginTable(tr("Keys"));
        page.addRow(u"[, ↓"_s, tr("Shows suggestions."));
        page.addRow(tr("Enter", "key"), tr("Starts the next condition."));
        page.addRow(tr("Alt+↑, Alt+↓", "keys"), tr("Moves the condition."));
        page.addRow(tr("Backspace", "key"), tr("Removes an empty condition."));
        page.addParagraph(
            tr("For all details, including where the rules differ from Gatus, see docs/conditions.md in the source code."));
        return page.html();
    }
};

} // namespace

ConditionHelp::ConditionHelp(QWidget *parent)
    : HelpDialog(tr("How to write conditions"), ConditionHelpPage::html(), parent)
{
    setObjectName(u"conditionHelpPage"_s);
}

} // namespace watchkeeper

#include "moc_ConditionHelp.cpp"
