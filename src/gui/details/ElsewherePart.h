// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! What a target looked like from elsewhere when it failed.

#include "app/FailurePair.h"
#include "gui/details/ChangeText.h"

#include <QWidget>

class QGridLayout;
class QLabel;

namespace watchkeeper {

//! \brief The conclusion, then a line for each angle – mark, from where, what was seen, how long it took –, then what else was different.
class ElsewherePart : public QWidget
{
    Q_OBJECT

public:
    explicit ElsewherePart(QWidget *parent = nullptr);

    //! Hidden where there is no recording. The same again changes nothing: what is selected stays so.
    void setPair(const Target &target, const FailurePair &pair);

protected:
    void changeEvent(QEvent *event) override;

private:
    void fill();
    void addAngle(const RecordedAngle &angle, int row);
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
