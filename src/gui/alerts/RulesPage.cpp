// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/alerts/RulesPage.h"

#include "app/alerting/AlertTargets.h"
#include "gui/alerts/RuleForm.h"
#include "gui/alerts/RuleHelp.h"
#include "gui/alerts/RulePreview.h"
#include "targets/store/TargetsStore.h"

#include <QDateTime>
#include <QJsonArray>
#include <QMessageBox>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

AlertList::Texts ruleListTexts()
{
    return {RulesPage::tr("Alert rules"), RulesPage::tr("Add rule"), RulesPage::tr("Duplicate rule"),
            RulesPage::tr("Remove rule (Del)")};
}

} // namespace

RulesPage::RulesPage(AlertsDraft *draft, TargetsStore *targets, QWidget *parent)
    : AlertItemPage(draft, AlertItemKind::Rules, ruleListTexts(), &ruleDetail, parent)
    , m_store(targets)
    , m_preview(new RulePreview)
{
    setObjectName(u"alertRules"_s);
    setFooterWidget(m_preview);
    connect(m_preview, &RulePreview::helpRequested, this, &RulesPage::showHelp);
    connect(m_preview, &RulePreview::backTestRequested, this, &RulesPage::openBackTest);
    connect(targets, &TargetsStore::changed, this, &RulesPage::updateTargets);
    connect(draft, &AlertsDraft::rulesRenamed, this, &RulesPage::renameInTargets);
    updateTargets();
    showSelected();
}

QString RulesPage::title() const
{
    return tr("Alert rules");
}

QList<SectionFields> RulesPage::sections(const FormValues &values) const
{
    return ruleSections(draft()->channelNames(), referencedChannels(values));
}

QString RulesPage::emptyText() const
{
    return draft()->channelNames().isEmpty()
        ? tr("No rules and no channels yet. Add a channel on the page “Alert channels”, then add a rule here.")
        : tr("No rules yet, so no alerts are sent. A rule defines which targets and events send alerts, and through which "
             "channels. Add one.");
}

QString RulesPage::removalTitle() const
{
    return tr("Remove this rule?");
}

QString RulesPage::removalText(int id) const
{
    const QString name = draft()->nameInFile(AlertItemKind::Rules, id);
    const auto count = std::count_if(m_targets.begin(), m_targets.end(),
                                     [&name](const AlertTarget &target) { return target.rules.contains(name); });
    return count == 0 ? QString()
                      : tr("This rule is set in “alerts” of %n target(s). It will no longer send alerts for them.", "",
                           static_cast<int>(count));
}

//! Preselects an existing channel, because a rule without one would alert nobody.
void RulesPage::askForNew()
{
    FormValues values;
    values.written.insert(u"name"_s, tr("New rule"));
    if (const QStringList channels = draft()->channelNames(); !channels.isEmpty())
        values.written.insert(u"channels"_s, QJsonArray{channels.first()});
    addItem(values);
}

void RulesPage::formChanged()
{
    if (shownId() == 0)
        return;
    QList<FieldProblem> problems;
    const AlertRule rule = readRule(draft()->values(AlertItemKind::Rules, shownId()), &problems);
    const auto wrong = std::find_if(problems.begin(), problems.end(),
                                    [](const FieldProblem &problem) { return problem.field == "targets"_L1; });
    QStringList sentences;
    if (rule.channels.isEmpty() && rule.escalation.isEmpty())
        sentences.append(tr("No alerts are sent: the rule has no channel."));
    sentences.append(wrong == problems.end() ? matchingTargetsText(rule, renamedTargets(), QDateTime::currentMSecsSinceEpoch())
                                             : tr("Fix the filter to see which targets match."));
    m_preview->showRule(rule, sentences.join(u'\n'));
}

//! Updates the choice of channels, because channels may have been added or renamed on the other page.
void RulesPage::showEvent(QShowEvent *event)
{
    AlertItemPage::showEvent(event);
    showSelected();
}

void RulesPage::updateTargets()
{
    m_targets = alertTargets(m_store->document().targets);
    formChanged();
}

//! The targets with the rule names that they will have after saving.
QList<AlertTarget> RulesPage::renamedTargets() const
{
    const QHash<QString, QString> names = draft()->renamedRules();
    if (names.isEmpty())
        return m_targets;
    QList<AlertTarget> targets = m_targets;
    for (AlertTarget &target : targets)
        target.rules = renamedRules(target.rules, names);
    return targets;
}

void RulesPage::renameInTargets(const QHash<QString, QString> &names)
{
    QList<Target> renamed;
    for (Target target : m_store->document().targets) {
        const QStringList former = std::exchange(target.alerts, renamedRules(target.alerts, names));
        if (target.alerts != former)
            renamed.append(target);
    }
    if (!renamed.isEmpty())
        m_store->update(renamed, tr("Rename alert rules"));
}

void RulesPage::openBackTest()
{
    if (!showProblems())
        return;
    if (const int wrong = draft()->firstInvalid(AlertItemKind::Channels); wrong != 0)
        showChannelProblem(nameFrom(draft()->values(AlertItemKind::Channels, wrong)));
    else
        emit backTestRequested(draft()->document(), draft()->renamedRules());
}

void RulesPage::showChannelProblem(const QString &name)
{
    const QString text = tr("The channel “%1” has errors. Fix it on the page “Alert channels”, then try again.").arg(name);
    auto *box = new QMessageBox(QMessageBox::Information, tr("Back-test"), text, QMessageBox::Ok, this);
    box->setObjectName(u"wrongChannel"_s);
    box->setTextFormat(Qt::PlainText);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->open();
}

void RulesPage::showHelp()
{
    auto *help = findChild<RuleHelp *>();
    if (!help) {
        help = new RuleHelp(this);
        help->setAttribute(Qt::WA_DeleteOnClose);
    }
    help->show();
    help->raise();
    help->activateWindow();
}

} // namespace watchkeeper

#include "moc_RulesPage.cpp"
