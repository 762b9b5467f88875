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

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void offer(bool all);
    void take(const QModelIndex &index);
    void underline();

    SeenFacts m_seen;
    QCompleter *m_completer;
    QStandardItemModel *m_proposals;
    int m_faultBegin = -1;
    int m_faultLength = 0;
};

} // namespace watchkeeper
