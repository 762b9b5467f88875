// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/details/overview/FailureSections.h"

#include "app/query/RecordingText.h"
#include "app/words/DisplayText.h"
#include "checks/Registry.h"
#include "gui/details/parts/FactText.h"
#include "gui/details/parts/PaneWidgets.h"
#include "gui/look/StateMark.h"
#include "gui/look/widgets/PlainText.h"
#include "gui/table/model/ResultTexts.h"
#include "model/base/Quantity.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

constexpr qsizetype kMaxHeaders = 3; // maximum number of header fields listed by name

class ChangePhrases
{
    Q_DECLARE_TR_FUNCTIONS(ChangeText)
};

const ObservedValue &observedValueOf(const AnswerDifference &difference)
{
    return difference.before.value.isValid() ? difference.before : difference.after;
}

QString timeLabel(const QString &name)
{
    for (int i = 0; i < kPhaseCount; ++i) {
        if (phaseKey(static_cast<Phase>(i)) == name)
            return ChangePhrases::tr("Time: %1", "a phase of a check").arg(phaseLabel(static_cast<Phase>(i)));
    }
    return ChangePhrases::tr("Time", "that a check took");
}

QString lineLabel(const QString &number, bool isCommand)
{
    if (number.isEmpty())
        return isCommand ? ChangePhrases::tr("Output") : ChangePhrases::tr("Body");
    return isCommand ? ChangePhrases::tr("Output, line %1").arg(number) : ChangePhrases::tr("Body, line %1").arg(number);
}

QString changeLabel(const AnswerDifference &difference, const Target &target)
{
    const QString name = difference.name();
    switch (difference.part) {
    case AnswerPart::Result:
        return ChangePhrases::tr("Result");
    case AnswerPart::Header:
        return displayLine(name);
    case AnswerPart::Line:
        return lineLabel(name, runsCommand(target.kind));
    case AnswerPart::Error:
        return name.isEmpty() ? ChangePhrases::tr("Error output") : ChangePhrases::tr("Error output, line %1").arg(name);
    case AnswerPart::Time:
        return timeLabel(name);
    case AnswerPart::Value:
        break;
    }
    return factOf(observedValueOf(difference)).label;
}

QString answerPartText(AnswerPart part, const ObservedValue &value)
{
    if (!value.value.isValid())
        return u"–"_s;
    if (part == AnswerPart::Value)
        return factOf(value).value;
    if (part == AnswerPart::Time)
        return humanDuration(value.value.toDouble());
    return displayLine(value.value.toString());
}

//! Joins the names of the parts that differ. Gives only the number of header fields if there are many,
//! and combines all times into one part.
QString collectLabels(const QList<AnswerDifference> &parts, const Target &target)
{
    const auto headers =
        std::count_if(parts.begin(), parts.end(), [](const AnswerDifference &part) { return part.part == AnswerPart::Header; });
    QStringList labels;
    for (const AnswerDifference &part : parts) {
        const bool isHeaderGroup = part.part == AnswerPart::Header && headers > kMaxHeaders;
        QString label = changeLabel(part, target);
        if (isHeaderGroup)
            label = ChangePhrases::tr("%n header field(s)", nullptr, static_cast<int>(headers));
        else if (part.part == AnswerPart::Time)
            label = ChangePhrases::tr("timings");
        if (!labels.contains(label))
            labels.append(label);
    }
    return labels.join(u", "_s);
}

} // namespace

QList<ChangeLine> changeLines(const QList<AnswerDifference> &differences, const Target &target)
{
    QList<ChangeLine> lines;
    for (const AnswerDifference &difference : differences)
        lines.append({changeLabel(difference, target), answerPartText(difference.part, difference.before),
                      answerPartText(difference.part, difference.after)});
    return lines;
}

QString missingText(const QList<AnswerDifference> &missing, const Target &target)
{
    return missing.isEmpty() ? QString() : ChangePhrases::tr("No longer present: %1.").arg(collectLabels(missing, target));
}

QString sameText(const QList<AnswerDifference> &same, const Target &target)
{
    return same.isEmpty() ? QString()
                          : ChangePhrases::tr("Unchanged or nearly unchanged: %1.").arg(collectLabels(same, target));
}

namespace {

QString exactMomentText(qint64 at)
{
    return exactTimeText(QDateTime::fromMSecsSinceEpoch(at, Qt::UTC));
}

QLabel *makeValue(const QString &text)
{
    QLabel *label = makeTextLabel(u"changedValue"_s);
    label->setText(text);
    return label;
}

} // namespace

WhatChangedSection::WhatChangedSection(QWidget *parent)
    : QWidget(parent)
    , m_times(makeTextLabel(u"changeTimes"_s))
    , m_table(new QWidget)
    , m_grid(new QGridLayout(m_table))
    , m_missing(makeTextLabel(u"noLongerSeen"_s))
    , m_same(makeTextLabel(u"everythingElse"_s))
{
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(2 * kPaneSpacing);
    m_grid->setVerticalSpacing(kPaneSpacing / 2);
    m_grid->setColumnStretch(1, 1);
    m_grid->setColumnStretch(2, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, kPaneSpacing);
    layout->setSpacing(kPaneSpacing / 2);
    layout->addWidget(makeHeading(tr("What changed")));
    layout->addWidget(m_times);
    layout->addWidget(m_table);
    layout->addWidget(m_missing);
    layout->addWidget(m_same);
    hide();
}

void WhatChangedSection::setPair(const Target &target, const FailurePair &pair)
{
    if (!pair.failed || !pair.good)
        return clear();
    const WhatChanged changed(*pair.good, *pair.failed);
    setSentenceText(m_times,
                    tr("Compares the response at %1 with the last successful one at %2.", "moments")
                        .arg(exactMomentText(pair.failed->at), exactMomentText(pair.good->at)));
    fill(changeLines(changed.differences, target));
    setSentenceText(m_missing, missingText(changed.missing, target));
    setSentenceText(m_same, sameText(changed.same, target));
    show();
}

void WhatChangedSection::clear()
{
    fill({});
    hide();
}

void WhatChangedSection::setSentenceText(QLabel *label, const QString &text)
{
    if (label->text() != text)
        label->setText(text);
    label->setVisible(!text.isEmpty());
}

void WhatChangedSection::fill(const QList<ChangeLine> &lines)
{
    m_table->setVisible(!lines.isEmpty());
    if (lines == m_lines)
        return;
    m_lines = lines;
    while (QLayoutItem *item = m_grid->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    if (lines.isEmpty())
        return;
    m_grid->addWidget(makeMutedLabel(tr("Before", "a failure")), 0, 1);
    m_grid->addWidget(makeMutedLabel(tr("At failure", "as against before")), 0, 2);
    for (int i = 0; i < lines.size(); ++i)
        addRow(lines.at(i), i + 1);
}

void WhatChangedSection::addRow(const ChangeLine &line, int row)
{
    m_grid->addWidget(makeMutedLabel(line.label), row, 0);
    m_grid->addWidget(makeValue(line.before), row, 1);
    m_grid->addWidget(makeValue(line.after), row, 2);
}

namespace {

constexpr int kDiagnosticsMarkSize = 16;

MarkState probeMark(ProbeOutcome outcome)
{
    switch (outcome) {
    case ProbeOutcome::Success:
        return MarkState::Up;
    case ProbeOutcome::Failure:
        return MarkState::Down;
    case ProbeOutcome::NotApplicable:
    case ProbeOutcome::NotObserved:
        break;
    }
    return MarkState::Unknown;
}

void setLabelText(QLabel *label, const QString &text)
{
    if (label->text() != text)
        label->setText(text);
    label->setVisible(!text.isEmpty());
}

QGridLayout *makeGrid(QWidget *table)
{
    auto *grid = new QGridLayout(table);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(kPaneSpacing);
    grid->setVerticalSpacing(kPaneSpacing / 2);
    return grid;
}

void clearGrid(QGridLayout *grid)
{
    while (QLayoutItem *item = grid->takeAt(0)) {
        delete item->widget();
        delete item;
    }
}

//! Returns the details of a diagnostic check for its tooltip, such as the certificate chain or the route.
QString probeDetails(const RecordedProbe &angle)
{
    QStringList lines;
    for (const QString &line : angle.lines)
        lines.append(displayLine(line));
    return lines.join(u'\n');
}

} // namespace

DiagnosticsSection::DiagnosticsSection(QWidget *parent)
    : QWidget(parent)
    , m_conclusion(makeTextLabel(u"conclusion"_s))
    , m_summaryLabel(makeTextLabel(u"recordingLine"_s))
    , m_probesTable(new QWidget)
    , m_probesGrid(makeGrid(m_probesTable))
    , m_differencesTable(new QWidget)
    , m_differencesGrid(makeGrid(m_differencesTable))
{
    m_probesGrid->setColumnStretch(2, 1);
    m_differencesGrid->setColumnStretch(1, 1);
    m_differencesGrid->setColumnStretch(2, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, kPaneSpacing);
    layout->setSpacing(kPaneSpacing / 2);
    layout->addWidget(makeHeading(tr("Failure diagnostics")));
    layout->addWidget(m_conclusion);
    layout->addWidget(m_summaryLabel);
    layout->addWidget(m_probesTable);
    layout->addWidget(m_differencesTable);
    hide();
}

void DiagnosticsSection::setPair(const Target &target, const FailurePair &pair)
{
    setVisible(pair.recording.has_value());
    const bool isSame =
        m_recording && pair.recording && m_recording->target == pair.recording->target && m_recording->at == pair.recording->at;
    const QList<ChangeLine> lines = changeLines(additionalDifferences(pair), target);
    if (isSame && lines == m_differences)
        return;
    m_recording = pair.recording;
    m_differences = lines;
    fill();
}

void DiagnosticsSection::fill()
{
    m_marks.clear();
    clearGrid(m_probesGrid);
    clearGrid(m_differencesGrid);
    if (!m_recording)
        return;
    setLabelText(m_conclusion, displayLine(recordingConclusion(*m_recording)));
    const QString moment = exactTimeText(QDateTime::fromMSecsSinceEpoch(m_recording->at, Qt::UTC));
    setLabelText(m_summaryLabel, recordingLine(*m_recording, moment));
    for (int row = 0; row < m_recording->angles.size(); ++row)
        addProbe(m_recording->angles.at(row), row);
    m_probesTable->setVisible(!m_recording->angles.isEmpty());
    m_differencesTable->setVisible(!m_differences.isEmpty());
    if (!m_differences.isEmpty()) {
        m_differencesGrid->addWidget(makeMutedLabel(tr("Before", "a failure")), 0, 1);
        m_differencesGrid->addWidget(makeMutedLabel(tr("At failure", "as against before")), 0, 2);
    }
    for (int row = 0; row < m_differences.size(); ++row)
        addDifference(m_differences.at(row), row + 1);
    showMarks();
}

void DiagnosticsSection::addProbe(const RecordedProbe &angle, int row)
{
    auto *mark = new QLabel;
    mark->setAccessibleName(probeOutcomeText(angle.outcome));
    mark->setToolTip(probeOutcomeText(angle.outcome));
    m_marks.append({mark, angle.outcome});
    QLabel *const seen = makeTextLabel(u"seenFromElsewhere"_s);
    seen->setText(angle.seen.isEmpty() ? probeOutcomeText(angle.outcome) : displayLine(angle.seen));
    seen->setToolTip(plainToolTip(probeDetails(angle)));
    m_probesGrid->addWidget(mark, row, 0, Qt::AlignTop);
    m_probesGrid->addWidget(makeMutedLabel(probeTypeLabel(angle)), row, 1, Qt::AlignTop);
    m_probesGrid->addWidget(seen, row, 2);
    m_probesGrid->addWidget(makeMutedLabel(angle.durationMs > 0 ? humanDuration(angle.durationMs) : u"–"_s), row, 3,
                            Qt::AlignTop | Qt::AlignRight);
}

void DiagnosticsSection::addDifference(const ChangeLine &line, int row)
{
    int column = 0;
    m_differencesGrid->addWidget(makeMutedLabel(line.label), row, column++);
    for (const QString &text : {line.before, line.after}) {
        QLabel *const value = makeTextLabel(u"changedElsewhere"_s);
        value->setText(text);
        m_differencesGrid->addWidget(value, row, column++);
    }
}

void DiagnosticsSection::showMarks()
{
    for (const auto &[label, outcome] : std::as_const(m_marks)) {
        const MarkState state = probeMark(outcome);
        label->setPixmap(
            markPixmap(state, false, kDiagnosticsMarkSize, devicePixelRatioF(), stateColour(state, isDark(palette()))));
    }
}

void DiagnosticsSection::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        showMarks();
}

} // namespace watchkeeper

#include "moc_FailureSections.cpp"
