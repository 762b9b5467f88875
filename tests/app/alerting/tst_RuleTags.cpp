// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/alerting/RuleReferences.h"

#include <QTest>

namespace RuleTagsTest {

using namespace watchkeeper;
using namespace Qt::StringLiterals;

namespace {

QList<AlertRule> rulesOf(const QStringList &filters)
{
    QList<AlertRule> rules;
    for (const QString &filter : filters) {
        AlertRule rule;
        rule.name = u"rule %1"_s.arg(rules.size());
        rule.targets = *Filter::parse(filter);
        rules.append(rule);
    }
    return rules;
}

QStringList filtersOf(const QList<AlertRule> &rules)
{
    QStringList filters;
    for (const AlertRule &rule : rules)
        filters.append(rule.targets.toText());
    return filters;
}

} // namespace

class tst_RuleTags : public QObject
{
    Q_OBJECT

private slots:
    void renamesTagsAndUndoesIt()
    {
        const QStringList before{u"tag:prod"_s, u"tag:live"_s, u"-tag:PROD,web"_s, {}};
        QList<AlertRule> rules = rulesOf(before);
        QCOMPARE(rulesByTag(rules, u"Prod"_s), (QStringList{u"rule 0"_s, u"rule 2"_s}));
        const RuleFilters former = renameTagInRules(&rules, u"prod"_s, u"live"_s);
        QCOMPARE(filtersOf(rules), (QStringList{u"tag:live"_s, u"tag:live"_s, u"-tag:live,web"_s, {}}));
        undoTagRenameInRules(&rules, former, u"prod"_s, u"live"_s);
        QCOMPARE(filtersOf(rules), before); // filters that used the new tag before aren't changed
    }

    void undoKeepsLaterEdits()
    {
        QList<AlertRule> rules = rulesOf({u"tag:prod"_s, u"tag:prod"_s});
        const RuleFilters former = renameTagInRules(&rules, u"prod"_s, u"live"_s);
        rules[0].targets = *Filter::parse(u"tag:live is:untagged"_s);
        undoTagRenameInRules(&rules, former, u"prod"_s, u"live"_s);
        QCOMPARE(filtersOf(rules), (QStringList{u"tag:live is:untagged"_s, u"tag:prod"_s}));
    }
};

QTEST_GUILESS_MAIN(tst_RuleTags)

} // namespace RuleTagsTest

#include "tst_RuleTags.moc"
