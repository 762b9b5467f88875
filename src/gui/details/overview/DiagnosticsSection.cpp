// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/details/overview/DiagnosticsSection.h"

#include "app/query/RecordingText.h"
#include "app/words/DisplayText.h"
#include "gui/details/parts/PaneWidgets.h"
#include "gui/look/StateMark.h"
#include "gui/look/widgets/PlainText.h"
#include "gui/table/model/ResultTexts.h"

#include <QDateTime>
#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace watchkeeper {

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
QString probeDetails(const RecordedAngle &angle)
{
    QStringList lines;
    for (const QString &line : angle.lines)
        lines.append(displayText(line));
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
    const QString moment = exactText(QDateTime::fromMSecsSinceEpoch(m_recording->at, Qt::UTC));
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

void DiagnosticsSection::addProbe(const RecordedAngle &angle, int row)
{
    auto *mark = new QLabel;
    mark->setAccessibleName(probeOutcomeText(angle.outcome));
    mark->setToolTip(probeOutcomeText(angle.outcome));
    m_marks.append({mark, angle.outcome});
    QLabel *const seen = makeTextLabel(u"seenFromElsewhere"_s);
    seen->setText(angle.seen.isEmpty() ? probeOutcomeText(angle.outcome) : displayLine(angle.seen));
    seen->setToolTip(plainToolTip(probeDetails(angle)));
    m_probesGrid->addWidget(mark, row, 0, Qt::AlignTop);
    m_probesGrid->addWidget(makeMutedLabel(angleLabel(angle)), row, 1, Qt::AlignTop);
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

#include "moc_DiagnosticsSection.cpp"
