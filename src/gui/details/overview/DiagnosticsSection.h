// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Failure diagnostics: the results of additional checks that were run when a target failed.

#include "app/query/FailureComparison.h"
#include "gui/details/overview/WhatChangedSection.h"

#include <QWidget>

class QGridLayout;
class QLabel;

namespace watchkeeper {

//! \brief Shows the conclusion, then one line per diagnostic check (mark, name, result, duration), then other differences.
class DiagnosticsSection : public QWidget
{
    Q_OBJECT

public:
    explicit DiagnosticsSection(QWidget *parent = nullptr);

    //! Shows the diagnostics, or hides this section if none were recorded. If they are unchanged, the selection is kept.
    void setPair(const Target &target, const FailurePair &pair);

protected:
    void changeEvent(QEvent *event) override;

private:
    void fill();
    void addProbe(const RecordedAngle &angle, int row);
    void addDifference(const ChangeLine &line, int row);
    void showMarks();

    QLabel *m_conclusion;
    QLabel *m_summaryLabel;
    QWidget *m_probesTable;
    QGridLayout *m_probesGrid;
    QWidget *m_differencesTable;
    QGridLayout *m_differencesGrid;
    std::optional<DiagnosticsRecording> m_recording;
    QList<ChangeLine> m_differences;
    QList<std::pair<QLabel *, ProbeOutcome>> m_marks;
};

} // namespace watchkeeper
