// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file One condition in a form: its text, its outcome on failure, and its verdict on the last result.

#include "conditions/syntax/ConditionTree.h"
#include "gui/settings/conditions/ConditionHints.h"

#include <QFutureWatcher>
#include <QLineEdit>
#include <QTimer>
#include <QWidget>

#include <functional>
#include <memory>
#include <optional>

class QComboBox;
class QLabel;
class QToolButton;
class QCompleter;
class QStandardItemModel;

namespace watchkeeper {

class ConditionLine;
class IconLabel;

class ConditionRow : public QWidget
{
    Q_OBJECT

public:
    //! \param seen  points to the last result, or to null; must outlive the row
    ConditionRow(const TargetCondition &condition, const LastObservation *const *seen, QWidget *parent = nullptr);
    ~ConditionRow() override;

    TargetCondition condition() const;
    bool isEmpty() const;
    //! Returns whether the text can't be parsed.
    bool isInvalid() const { return m_isInputInvalid; }
    QWidget *line() const;
    //! Returns the widgets that accept the focus, in tab order.
    QList<QWidget *> focusWidgets() const;
    //! Marks an error with a warning. Until then, the error is only explained, because the user is still typing.
    void revealFault();
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
    bool m_marksFaults = false; //!< true after the user has left the line with an error in it
};

// The editor of one condition, which underlines errors and offers completions.

//! \brief A line edit with completion. It reports keys that act on its row: Enter, Backspace in an empty line, and Alt+Up or Alt+Down.
class ConditionLine : public QLineEdit
{
    Q_OBJECT

public:
    //! Returns the facts of the last result, or null if there is no result.
    using ObservedFactsSource = std::function<const Facts *()>;

    explicit ConditionLine(ObservedFactsSource seen, QWidget *parent = nullptr);

    //! Underlines a span of the text. Removes the underline if `begin` is negative. A length of 0 means a position between characters.
    void markFault(int begin, int length);

signals:
    //! Emitted when the focus moves to another widget of the window.
    void left();
    //! Emitted for Enter while no completion is offered.
    void enterPressed();
    //! \param by  -1 for up, 1 for down
    void moveRequested(int by);
    void removeRequested();

protected:
    void contextMenuEvent(QContextMenuEvent *event) override;
    void inputMethodEvent(QInputMethodEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    void showProposals(bool all);
    void acceptProposal(const QModelIndex &index);
    bool handleRowKey(const QKeyEvent &event);
    void updateUnderline();

    ObservedFactsSource m_factsSource;
    QCompleter *m_completer;
    QStandardItemModel *m_proposals;
    int m_faultBegin = -1;
    int m_faultLength = 0;
    bool m_isComposing = false; //!< true while an input method composes a character
};

} // namespace watchkeeper
