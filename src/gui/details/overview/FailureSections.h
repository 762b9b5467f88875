// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The sections about a failure: what to try, the failure diagnostics, and the differences from the last successful reply.

#include "app/query/FailureComparison.h"
#include "model/target/Result.h"

#include <QList>
#include <QStringList>
#include <QWidget>

class QGridLayout;
class QLabel;

namespace watchkeeper {

//! \brief Returns at most five sentences that suggest next steps, the most promising one first. Empty if the result is up. Pure.
QStringList troubleshootingSteps(const Target &target, const Result &result);

// Describes the differences from the last successful reply. Pure.

//! \brief One difference as text, with `–` for a missing value. Safe to display.
struct ChangeLine
{
    QString label;
    QString before;
    QString after;
    friend bool operator==(const ChangeLine &, const ChangeLine &) = default;
};

//! \param target  determines the wording, because commands have an output where other check types have a body
QList<ChangeLine> changeLines(const QList<AnswerDifference> &differences, const Target &target);

//! Returns a sentence such as `No longer present: status, 12 header fields.`; empty if nothing is missing.
QString missingText(const QList<AnswerDifference> &missing, const Target &target);
//! Returns a sentence such as `Unchanged or nearly unchanged: IP address, size, times.`; empty if nothing is unchanged.
QString sameText(const QList<AnswerDifference> &same, const Target &target);

// Compares a failure with the last successful reply before it.

//! \brief Shows the differences in three columns (name, before, now), followed by one sentence that lists missing values and
//! one that lists unchanged values.
class WhatChangedSection : public QWidget
{
    Q_OBJECT

public:
    explicit WhatChangedSection(QWidget *parent = nullptr);

    //! Shows the comparison, or hides this section if there is no failure. If the comparison is unchanged, the selection is kept.
    void setPair(const Target &target, const FailurePair &pair);
    //! Removes the comparison.
    void clear();

private:
    void fill(const QList<ChangeLine> &lines);
    void addRow(const ChangeLine &line, int row);
    static void setSentenceText(QLabel *label, const QString &text);

    QLabel *m_times;
    QWidget *m_table;
    QGridLayout *m_grid;
    QLabel *m_missing;
    QLabel *m_same;
    QList<ChangeLine> m_lines;
};

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
    void addProbe(const RecordedProbe &angle, int row);
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
