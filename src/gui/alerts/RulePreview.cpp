// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/alerts/RulePreview.h"

#include "alerts/rules/AlertFilters.h"
#include "alerts/rules/AlertMessages.h"
#include "gui/look/ElidedLabel.h"
#include "gui/look/TintedIcon.h"
#include "gui/settings/WheelGuard.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTimeZone>
#include <QToolButton>
#include <QVBoxLayout>

#include <array>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

constexpr qsizetype kMaxReachedNames = 3;
constexpr int kReachLines = 2;
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

//! Whether the rule would send an alert for this sample. It sends one for a recovery only if it sends one for the problem.
bool isAlertedBy(const AlertRule &rule, const PreviewSample &sample)
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
        if (++count <= kMaxReachedNames)
            names.append(target.name);
    }
    if (targets.isEmpty())
        return RulePreview::tr("No targets in this profile yet.");
    if (count == 0)
        return RulePreview::tr("Currently matches none of the %n target(s) in this profile.", "",
                               static_cast<int>(targets.size()));
    const QString listed = names.join(u", "_s);
    const QString all =
        RulePreview::tr("Currently matches %1 of %n target(s): %2", "", static_cast<int>(targets.size())).arg(count);
    return count > kMaxReachedNames
        ? all.arg(RulePreview::tr("%1 and %n more.", "", static_cast<int>(count - kMaxReachedNames)).arg(listed))
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
    m_matchesLabel->setMinimumHeight(kReachLines * fontMetrics().lineSpacing());
    m_sampleBox->setObjectName(u"previewOf"_s);
    m_sampleBox->setAccessibleName(tr("Event to preview"));
    m_sampleBox->addItems(
        {tr("Preview: down", "of an alert"), tr("Preview: degraded", "of an alert"), tr("Preview: recovery", "of an alert")});
    guardWheel(m_sampleBox);
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
    auto *backTest = new QPushButton(tr("&Back-test …"));
    backTest->setObjectName(u"ruleBackTest"_s);
    backTest->setToolTip(tr("Shows what the rules on this page would have sent in the past"));
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
    const bool isTold = isAlertedBy(m_rule, sample);
    Alert alert = sampleAlert(m_rule, sample.kind, sample.outcome);
    fillAlertTexts(&alert, m_rule, alert.at.toMSecsSinceEpoch(), QTimeZone::systemTimeZone());
    m_title->setText(isTold ? alert.title : tr("This rule doesn't send alerts for this event."));
    m_text->setPlainText(isTold ? alert.text : QString());
    m_text->setEnabled(isTold);
}

} // namespace watchkeeper

#include "moc_RulePreview.cpp"
