// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Failure diagnostics: how a target looked from other angles when it failed.

#include "app/FailurePair.h"
#include "gui/details/ChangeText.h"

#include <QWidget>

class QGridLayout;
class QLabel;

namespace watchkeeper {

//! \brief Shows the conclusion, then one line per angle (mark, angle, result, duration), then other differences.
class DiagnosticsSection : public QWidget
{
    Q_OBJECT

public:
    explicit DiagnosticsSection(QWidget *parent = nullptr);

    //! Shows the diagnostics, or hides this section if there is no recording. If they are unchanged, the selection is kept.
    void setPair(const Target &target, const FailurePair &pair);

protected:
    void changeEvent(QEvent *event) override;

private:
    void fill();
    void addProbe(const RecordedAngle &angle, int row);
    void addDifference(const ChangeLine &line, int row);
    void showMarks();

    QLabel *m_conclusion;
    QLabel *m_line;
    QWidget *m_table;
    QGridLayout *m_grid;
    QWidget *m_changes;
    QGridLayout *m_changesGrid;
    std::optional<DiagnosticsRecording> m_recording;
    QList<ChangeLine> m_lines;
    QList<std::pair<QLabel *, ProbeOutcome>> m_marks;
};

} // namespace watchkeeper
