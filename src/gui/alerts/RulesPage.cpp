// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/alerts/RulesPage.h"

#include "alerts/rules/AlertCase.h"
#include "alerts/rules/AlertMessages.h"
#include "alerts/rules/AlertRule.h"
#include "app/alerting/RuleReferences.h"
#include "gui/alerts/RuleForm.h"
#include "gui/look/TintedIcon.h"
#include "gui/look/widgets/EventFilters.h"
#include "gui/look/widgets/Labels.h"
#include "gui/look/widgets/PlainText.h"
#include "targets/store/TargetsStore.h"

#include <QComboBox>
#include <QCoreApplication>
#include <QDateTime>
#include <QHBoxLayout>
#include <QJsonArray>
#include <QLabel>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTimeZone>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <array>
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
        ? tr("No rules and no channels yet. Add a channel on the “Alert channels” page, then add a rule here.")
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

//! Preselects an existing channel, because a rule without a channel wouldn't alert anyone.
void RulesPage::askForNewItem()
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

//! Returns the targets with the rule names that they will have after saving.
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
        const QStringList previous = std::exchange(target.alerts, renamedRules(target.alerts, names));
        if (target.alerts != previous)
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
    const QString text = tr("The channel “%1” has errors. Fix it on the “Alert channels” page, then try again.").arg(name);
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

namespace {

constexpr qsizetype kMaxMatchedNames = 3;
constexpr int kMatchesLines = 2;
constexpr int kPreviewLines = 4;

struct PreviewSample
{
    AlertKind kind;
    Outcome outcome;           //!< outcome of the problem
    AlertTrigger alertTrigger; //!< event for which the rule must send an alert
};
// In the order of the combo box.
constexpr std::array kPreviews{PreviewSample{AlertKind::Problem, Outcome::Down, AlertTrigger::Down},
                               PreviewSample{AlertKind::Problem, Outcome::Degraded, AlertTrigger::Degraded},
                               PreviewSample{AlertKind::Recovery, Outcome::Down, AlertTrigger::Recovery}};

//! Returns whether the rule would send an alert for this sample. It sends one for a recovery only if it sends one for the
//! problem.
bool sendsAlertFor(const AlertRule &rule, const PreviewSample &sample)
{
    return rule.covers(sample.alertTrigger) && rule.covers(alertTriggerFor(sample.outcome))
        && sample.outcome >= rule.minSeverity;
}

} // namespace

QString matchingTargetsText(const AlertRule &rule, const QList<AlertTarget> &targets, qint64 now)
{
    QStringList names;
    qsizetype count = 0;
    for (const AlertTarget &target : targets) {
        if (!appliesTo(rule, target, searchTexts(target), now))
            continue;
        if (++count <= kMaxMatchedNames)
            names.append(target.name);
    }
    if (targets.isEmpty())
        return RulePreview::tr("No targets in this profile yet.");
    if (count == 0)
        return RulePreview::tr("Currently matches none of the %n target(s) in this profile.", "",
                               static_cast<int>(targets.size()));
    const QString listed = listText(names);
    const QString all =
        RulePreview::tr("Currently matches %1 of %n target(s): %2", "", static_cast<int>(targets.size())).arg(count);
    return count > kMaxMatchedNames
        ? all.arg(RulePreview::tr("%1 and %n more.", "", static_cast<int>(count - kMaxMatchedNames)).arg(listed))
        : all.arg(listed + u'.');
}

RulePreview::RulePreview(QWidget *parent)
    : QWidget(parent)
    , m_matchesLabel(new QLabel)
    , m_sampleBox(new QComboBox)
    , m_title(new ElidedLabel)
    , m_text(new QPlainTextEdit)
{
    m_matchesLabel->setObjectName(u"ruleReach"_s);
    m_matchesLabel->setTextFormat(Qt::PlainText);
    m_matchesLabel->setWordWrap(true);
    m_matchesLabel->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    m_matchesLabel->setMinimumHeight(kMatchesLines * fontMetrics().lineSpacing());
    m_sampleBox->setObjectName(u"previewOf"_s);
    m_sampleBox->setAccessibleName(tr("Event to preview"));
    m_sampleBox->addItems(
        {tr("Preview: down", "of an alert"), tr("Preview: degraded", "of an alert"), tr("Preview: recovery", "of an alert")});
    ignoreWheelWithoutFocus(m_sampleBox);
    m_title->setObjectName(u"previewTitle"_s);
    m_title->setTextFormat(Qt::PlainText);
    QFont bold = m_title->font();
    bold.setBold(true);
    m_title->setFont(bold);
    m_text->setObjectName(u"previewText"_s);
    m_text->setAccessibleName(tr("Alert text"));
    m_text->setReadOnly(true);
    m_text->setTabChangesFocus(true);
    m_text->setFixedHeight(kPreviewLines * fontMetrics().lineSpacing() + 2 * m_text->frameWidth() + 8);
    auto *backTest = new QPushButton(tr("&Back-test…"));
    backTest->setObjectName(u"ruleBackTest"_s);
    backTest->setToolTip(tr("See what the rules on this page would have sent in the past"));
    backTest->setAutoDefault(false);
    auto *help = new QToolButton;
    help->setObjectName(u"ruleHelp"_s);
    help->setIcon(actionIcon(u"help"_s));
    help->setToolTip(tr("Help for rules: placeholders, filters and times"));
    help->setAccessibleName(help->toolTip());
    help->setAutoRaise(true);
    help->setFocusPolicy(Qt::StrongFocus);
    auto *matchesRow = new QHBoxLayout;
    matchesRow->setSpacing(8);
    matchesRow->addWidget(m_matchesLabel, 1);
    matchesRow->addWidget(backTest, 0, Qt::AlignTop);
    auto *line = new QHBoxLayout;
    line->setSpacing(8);
    line->addWidget(m_sampleBox);
    line->addWidget(m_title, 1);
    line->addWidget(help);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(4);
    layout->addLayout(matchesRow);
    layout->addLayout(line);
    layout->addWidget(m_text);
    connect(m_sampleBox, &QComboBox::currentIndexChanged, this, &RulePreview::showSample);
    connect(help, &QToolButton::clicked, this, &RulePreview::helpRequested);
    connect(backTest, &QPushButton::clicked, this, &RulePreview::backTestRequested);
}

void RulePreview::showRule(const AlertRule &rule, const QString &matches)
{
    m_rule = rule;
    m_matchesLabel->setText(matches);
    showSample();
}

void RulePreview::showSample()
{
    const PreviewSample sample = kPreviews.at(static_cast<size_t>(m_sampleBox->currentIndex()));
    const bool sendsAlert = sendsAlertFor(m_rule, sample);
    Alert alert = sampleAlert(m_rule, sample.kind, sample.outcome);
    fillAlertTexts(&alert, m_rule, alert.at.toMSecsSinceEpoch(), QTimeZone::systemTimeZone());
    m_title->setText(sendsAlert ? alert.title : tr("This rule doesn't send alerts for this event."));
    m_text->setPlainText(sendsAlert ? alert.text : QString());
    m_text->setEnabled(sendsAlert);
}

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

#include "moc_RulesPage.cpp"
