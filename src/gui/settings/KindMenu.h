// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The choices for a new target: a well-known service, or one of the kinds, grouped.

#include "checks/Kind.h"

#include <QMenu>

namespace watchkeeper {

//! \brief Kinds in one submenu.
struct KindGroup
{
    QString title; //!< translated, with a mnemonic
    QList<const Kind *> kinds;
};

//! \brief All of `kinds` except the dialogues, each once, in the groups' order; kinds without a group are in the last one.
QList<KindGroup> groupedKinds(const QList<const Kind *> &kinds);

//! \brief All of `kinds`, each once, as a list to read: the groups in their order, then the dialogues by title.
QList<const Kind *> kindsInOrder(const QList<const Kind *> &kinds);

//! \brief The menu of the "Add" button. Dialogues aren't in it: there are too many for a menu, so ServiceDialog lists them.
class KindMenu : public QMenu
{
    Q_OBJECT

public:
    explicit KindMenu(QWidget *parent = nullptr);

signals:
    void serviceRequested();
    void kindRequested(const QString &key);

private:
    void addGroup(const KindGroup &group);
};

} // namespace watchkeeper
