// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The editor of one condition: underlines what is wrong, and offers completions.

#include "gui/settings/ConditionProposals.h"

#include <QLineEdit>

#include <functional>

class QCompleter;
class QStandardItemModel;

namespace watchkeeper {

//! \brief A line with completion. Keys for its row are reported: Enter, Backspace in an empty line, Alt with an arrow.
class ConditionLine : public QLineEdit
{
    Q_OBJECT

public:
    //! The last result; null: none.
    using ObservedFactsSource = std::function<const Facts *()>;

    explicit ConditionLine(ObservedFactsSource seen, QWidget *parent = nullptr);

    //! Underlines a part; nothing if the begin is negative. A length of 0 means a position between characters.
    void markFault(int begin, int length);

signals:
    //! Enter, if no completion is offered.
    void entered();
    //! \param by  -1 up, 1 down
    void moveRequested(int by);
    void removeRequested();

protected:
    void contextMenuEvent(QContextMenuEvent *event) override;
    void inputMethodEvent(QInputMethodEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void offer(bool all);
    void take(const QModelIndex &index);
    bool handleRowKey(const QKeyEvent &event);
    void underline();

    ObservedFactsSource m_seen;
    QCompleter *m_completer;
    QStandardItemModel *m_proposals;
    int m_faultBegin = -1;
    int m_faultLength = 0;
    bool m_isComposing = false; //!< a character, with an input method
};

} // namespace watchkeeper
