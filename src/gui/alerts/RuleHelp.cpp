// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/alerts/RuleHelp.h"

#include "alerts/rules/AlertTemplate.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

class RuleHelpPage
{
    Q_DECLARE_TR_FUNCTIONS(RuleHelp)

public:
    static QString html()
    {
        HelpText page;
        page.say(tr(
            "A rule says who is told of what, when and in which words. Rules do not depend on one another: each tells by its "
            "own channels, and nobody hears of a recovery whose problem was not told."));
        page.begin(tr("Targets"));
        page.row(u"tag:prod"_s, tr("Those with this tag."));
        page.row(u"kind:http -tag:test"_s, tr("Web pages, but not those with the tag test."));
        page.row(u"tag:shop,mail | name:router"_s, tr("One of two tags, or a name."));
        page.row(tr("(empty)", "a filter"), tr("All targets."));
        page.begin(tr("Times"));
        page.row(u"30s, 5m, 2h, 7d"_s, tr("Seconds, minutes, hours, days."));
        page.row(u"22:00"_s, tr("A time of day, for quiet hours; they may go past midnight."));
        page.begin(tr("Placeholders in title and text"));
        for (const AlertPlaceholder &placeholder : alertPlaceholders())
            page.row(u"{{%1}}"_s.arg(placeholder.word), placeholder.meaning);
        page.row(u"{{{{"_s, tr("“{{” itself."));
        page.say(tr("Which filter keeps an alert back, and in which order, is in docs/alerts.md of the program's source."));
        return page.html();
    }
};

} // namespace

RuleHelp::RuleHelp(QWidget *parent)
    : HelpDialog(tr("How to write alert rules"), RuleHelpPage::html(), parent)
{
    setObjectName(u"ruleHelpPage"_s);
}

} // namespace watchkeeper

#include "moc_RuleHelp.cpp"
