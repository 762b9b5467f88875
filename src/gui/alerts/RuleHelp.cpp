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
        page.addParagraph(
            tr("A rule decides which alerts are sent, when, where and with what text. Rules are independent, and each "
               "uses its own channels. A recovery is sent only if the rule sent an alert for the problem."));
        page.beginTable(tr("Targets"));
        page.addRow(u"tag:prod"_s, tr("Targets with this tag."));
        page.addRow(u"kind:http -tag:test"_s, tr("Web pages without the tag “test”."));
        page.addRow(u"tag:shop,mail | name:router"_s, tr("Targets with either tag, or with this name."));
        page.addRow(tr("(empty)", "a filter"), tr("All targets."));
        page.beginTable(tr("Times"));
        page.addRow(u"30s, 5m, 2h, 7d"_s, tr("Seconds, minutes, hours, days."));
        page.addRow(u"22:00"_s, tr("A time of day for quiet hours, which may extend past midnight."));
        page.beginTable(tr("Placeholders in title and text"));
        for (const AlertPlaceholder &placeholder : alertPlaceholders())
            page.addRow(u"{{%1}}"_s.arg(placeholder.word), placeholder.meaning);
        page.addRow(u"{{{{"_s, tr("A literal “{{”."));
        page.addParagraph(tr("For the filters that suppress alerts, and their order, see docs/alerts.md in the source code."));
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
