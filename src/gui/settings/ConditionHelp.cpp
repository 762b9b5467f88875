// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/settings/ConditionHelp.h"

#include "conditions/Placeholder.h"

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
        page.say(tr("Each line is compared with what a check saw. All must hold; one that does not makes the target down or "
                    "degraded, as is chosen beside it, and one that cannot be told makes it unknown."));
        page.begin(tr("What was seen"));
        for (const PlaceholderInfo &info : placeholders())
            page.row(info.example, info.help);
        page.begin(tr("Comparing"));
        page.row(u"[BODY].apps[0].name == shop"_s, tr("Also !=, <, <=, > and >=, with a space on both sides."));
        page.row(u"[BODY] contains \"all is well\""_s, tr("This text is somewhere in it. Also not contains."));
        page.row(u"[STDOUT] matches \"^OK\\b\""_s, tr("A regular expression is found in it. Also not matches."));
        page.row(u"[BODY].state == any(ok, idle)"_s, tr("One of these."));
        page.row(u"[BODY].version == pat(2.*)"_s, tr("All of it fits a pattern with *, ? and [a-z]."));
        page.begin(tr("Asking and counting"));
        page.row(u"has([BODY].error) == false"_s, tr("Whether it is there."));
        page.row(u"len([BODY].apps) >= 3"_s, tr("Elements of a list, bytes of a text."));
        page.row(u"[VALUE].used < 80% * [VALUE].size"_s, tr("Calculate by +, -, * and /, with spaces."));
        page.begin(tr("The target's own past"));
        page.row(u"[RESPONSE_TIME] <= 3 * median(1h)"_s,
                 tr("Of the last hour. Also mean, min, max and percentiles such as p95(7d). Skipped until enough is known."));
        page.row(u"rate([VALUE].sent, 5m) < 5MB/min"_s, tr("By how much it changes, by s, min, h or d."));
        page.row(u"forecast([VALUE].used, 7d) < 100%"_s, tr("Where a straight line through the last 7 days leads in 7 days."));
        page.begin(tr("Joining"));
        page.row(u"[STATUS] == 200 or [STATUS] == 204"_s, tr("Also and, not, and brackets."));
        page.begin(tr("Units"));
        page.row(u"300ms, 1.5s, 2h30m, 7d"_s, tr("Times."));
        page.row(u"5MB, 64KiB"_s, tr("Sizes: MB counts by 1000, MiB by 1024."));
        page.row(u"20%"_s, tr("Shares."));
        page.begin(tr("Keys"));
        page.row(u"[, ↓"_s, tr("Shows what there is to go on with."));
        page.row(tr("Enter", "key"), tr("Begins the next condition."));
        page.row(tr("Alt+↑, Alt+↓", "keys"), tr("Moves the condition."));
        page.row(tr("Backspace", "key"), tr("Removes a condition that is empty."));
        page.say(
            tr("All there is to know, with the rules where it differs from Gatus, is in docs/conditions.md of the program's "
               "source."));
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
