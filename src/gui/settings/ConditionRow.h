// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file One condition in a form: its text, its outcome on failure, and its verdict on the last result.

#include "conditions/syntax/ConditionTree.h"
#include "gui/settings/ConditionVerdict.h"

#include <QFutureWatcher>
#include <QTimer>
#include <QWidget>

#include <memory>
#include <optional>

class QComboBox;
class QLabel;
class QToolButton;

namespace watchkeeper {

class ConditionLine;
class IconLabel;

class ConditionRow : public QWidget
{
    Q_OBJECT

public:
    //! \param seen  points to the last result, or to null; must outlive the row
    ConditionRow(const TargetCondition &condition, const LastObservation *const *seen, QWidget *parent = nullptr);

    TargetCondition condition() const;
    bool isEmpty() const;
    //! Returns whether the text can't be parsed.
    bool isInvalid() const { return m_isInputInvalid; }
    QWidget *line() const;
    //! Returns the widgets that accept the focus, in tab order.
    QList<QWidget *> focusWidgets() const;
    //! Evaluates the condition again after the last result has changed.
    void evaluate();

signals:
    void edited();
    void enterPressed();
    void removeRequested();
    //! \param by  -1 for up, 1 for down
    void moveRequested(int by);

protected:
    void changeEvent(QEvent *event) override;

private:
    std::optional<Condition> parseText();
    void evaluateInPool(const Condition &condition, Outcome otherwise, const LastObservation &seen);
    void showVerdict(const ConditionVerdict &verdict, const QList<ConditionNote> &hints);
    void showMark(MarkState mark);
    void showNote(const QString &text, bool isFault);

    const LastObservation *const *m_lastObservation;
    IconLabel *m_mark;
    ConditionLine *m_line;
    QComboBox *m_failureOutcome;
    QToolButton *m_removeButton;
    QLabel *m_noteLabel;
    QTimer m_typingTimer;                                    //!< delays the evaluation while the user types
    std::unique_ptr<QFutureWatcher<ConditionVerdict>> m_job; //!< the evaluation in progress
    QString m_evaluatedText;                                 //!< the text that the shown verdict applies to
    bool m_isInputInvalid = false;
};

} // namespace watchkeeper
