// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! One condition as it is typed: what is wrong is underlined, and ways to go on are offered.

#include "gui/settings/ConditionProposals.h"

#include <QLineEdit>

#include <functional>

class QCompleter;
class QStandardItemModel;

namespace watchkeeper {

//! \brief A line with completion. The keys that belong to its row are told: Enter, Backspace where nothing stands, Alt with an arrow.
class ConditionLine : public QLineEdit
{
    Q_OBJECT

public:
    //! What was seen last; null: nothing.
    using SeenFacts = std::function<const Facts *()>;

    explicit ConditionLine(SeenFacts seen, QWidget *parent = nullptr);

    //! Underlines a part; none for a negative begin. A length of 0 is a place between characters.
    void markFault(int begin, int length);

signals:
    //! Enter, where nothing is offered.
    void entered();
    //! \param by  -1 up, 1 down
    void moveWanted(int by);
    void removeWanted();

protected:
    void contextMenuEvent(QContextMenuEvent *event) override;
    void inputMethodEvent(QInputMethodEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void offer(bool all);
    void take(const QModelIndex &index);
    bool takeRowKey(const QKeyEvent &event);
    void underline();

    SeenFacts m_seen;
    QCompleter *m_completer;
    QStandardItemModel *m_proposals;
    int m_faultBegin = -1;
    int m_faultLength = 0;
    bool m_isComposing = false; //!< a character, by an input method
};

} // namespace watchkeeper
