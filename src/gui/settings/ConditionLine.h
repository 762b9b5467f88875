// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The editor of one condition, which underlines errors and offers completions.

#include "gui/settings/ConditionProposals.h"

#include <QLineEdit>

#include <functional>

class QCompleter;
class QStandardItemModel;

namespace watchkeeper {

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
