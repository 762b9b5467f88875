// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file One condition in a form: its text, the outcome if it fails, and its verdict on the last result.

#include "conditions/ConditionNote.h"
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
    //! \param seen  outlives the row; points to the last result, or null
    ConditionRow(const TargetCondition &condition, const LastObservation *const *seen, QWidget *parent = nullptr);

    TargetCondition condition() const;
    bool isEmpty() const;
    //! It can't be parsed.
    bool isInvalid() const { return m_isInputInvalid; }
    QWidget *line() const;
    //! The widgets that take the focus, in order.
    QList<QWidget *> stops() const;
    //! The last result has changed.
    void judge();

signals:
    void edited();
    void entered();
    void removeRequested();
    //! \param by  -1 up, 1 down
    void moveRequested(int by);

protected:
    void changeEvent(QEvent *event) override;

private:
    std::optional<Condition> read();
    void evaluateInPool(const Condition &condition, Outcome otherwise, const LastObservation &seen);
    void showVerdict(const ConditionVerdict &verdict, const QList<ConditionNote> &hints);
    void showMark(MarkState mark);
    void say(const QString &text, bool isFault);

    const LastObservation *const *m_seen;
    IconLabel *m_mark;
    ConditionLine *m_line;
    QComboBox *m_otherwise;
    QToolButton *m_remove;
    QLabel *m_note;
    QTimer m_pause;                                          //!< in typing, before it is evaluated
    std::unique_ptr<QFutureWatcher<ConditionVerdict>> m_job; //!< the running evaluation of the current text
    QString m_evaluatedText;                                 //!< the text that the shown verdict is about
    bool m_isInputInvalid = false;
};

} // namespace watchkeeper
