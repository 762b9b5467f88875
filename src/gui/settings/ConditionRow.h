// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! One condition in a form: its text, what it means where it does not hold, and its verdict on what was seen last.

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
    //! \param seen  outlives the row; what it points to is what was seen last, or null
    ConditionRow(const TargetCondition &condition, const LastSeen *const *seen, QWidget *parent = nullptr);

    TargetCondition condition() const;
    bool isEmpty() const;
    //! It cannot be read.
    bool isWrong() const { return m_isWrong; }
    QWidget *line() const;
    //! What takes the focus, in order.
    QList<QWidget *> stops() const;
    //! What was seen last is another.
    void judge();

signals:
    void edited();
    void entered();
    void removeWanted();
    //! \param by  -1 up, 1 down
    void moveWanted(int by);

protected:
    void changeEvent(QEvent *event) override;

private:
    std::optional<Condition> read();
    void judgeInPool(const Condition &condition, Outcome otherwise, const LastSeen &seen);
    void showVerdict(const ConditionVerdict &verdict, const QList<ConditionNote> &hints);
    void showMark(MarkState mark);
    void say(const QString &text, bool isFault);

    const LastSeen *const *m_seen;
    IconLabel *m_mark;
    ConditionLine *m_line;
    QComboBox *m_otherwise;
    QToolButton *m_remove;
    QLabel *m_note;
    QTimer m_pause;                                          //!< in typing, before it is judged
    std::unique_ptr<QFutureWatcher<ConditionVerdict>> m_job; //!< the judgement that runs, of what stands there now
    QString m_verdictOn;                                     //!< which text the verdict is about that is shown
    bool m_isWrong = false;
};

} // namespace watchkeeper
