// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Adds, edits and removes the notes of a chart.

#include "gui/chart/ChartSource.h"
#include "gui/chart/plot/ChartSubject.h"
#include "history/values/TimeSpan.h"
#include "model/incident/Note.h"

#include <QDialog>
#include <QObject>
#include <QPointer>
#include <QSet>

#include <optional>

class QComboBox;
class QLineEdit;
class QMenu;

namespace watchkeeper {

//! \brief Offers what a user can do with notes, asks for their texts, and passes them to the source of the chart.
class ChartNotes : public QObject
{
    Q_OBJECT

public:
    //! \param chart  the parent of the dialogs
    explicit ChartNotes(QWidget *chart);

    //! \param source  may be null; then notes can't be changed
    void setSource(ChartSource *source);
    void setTargets(const QList<ChartTarget> &targets) { m_targets = targets; }
    //! \brief Adds actions that add a note at this time, and that edit and remove these notes.
    //! \param marked  the marked span, which can get a note, too
    void addActions(QMenu *menu, qint64 at, const std::optional<TimeSpan> &marked, const QList<Note> &notes);
    //! Asks for the text of a new note. If notes can't be changed, shows the reason instead. \param span  a moment if it is empty
    void askForNew(const TimeSpan &span);

private:
    QString problem() const;
    void askForText(const Note &note);
    void confirmRemoval(const Note &note);
    void submit(Note note);
    void showProblem(const QString &title, const QString &text);
    void handleReply(const QUuid &id, const QString &refusal);

    QWidget *m_chart;
    QPointer<ChartSource> m_source;
    QList<ChartTarget> m_targets;
    QSet<QUuid> m_pending; //!< notes that were submitted here
};

// Asks for the text of a note.

//! \brief Asks for a text, and whether the note is about one of the targets or about all. Show it with open().
class NoteDialog : public QDialog
{
    Q_OBJECT

public:
    //! \param note     a new note has no text
    //! \param targets  the targets to choose from
    NoteDialog(const Note &note, const QList<ChartTarget> &targets, QWidget *parent);

    //! Returns the note with the text and the target that the user chose.
    Note note() const;

private:
    void addTargets(const QList<ChartTarget> &targets);

    Note m_note;
    QLineEdit *m_text;
    QComboBox *m_target;
};

} // namespace watchkeeper
