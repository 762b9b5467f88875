// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The menu for a new target: well-known services, and all kinds by group.

#include "checks/base/Kind.h"

#include <QMenu>

namespace watchkeeper {

//! \brief The kinds in one submenu.
struct KindGroup
{
    QString title; //!< translated, with a mnemonic
    QList<const Kind *> kinds;
};

//! \brief Returns `kinds` by group, without the dialogues. Kinds without a group are in the last group.
QList<KindGroup> groupedKinds(const QList<const Kind *> &kinds);

//! \brief Returns `kinds` in the order of a list: by group, followed by the dialogues, which are sorted by title.
QList<const Kind *> kindsInOrder(const QList<const Kind *> &kinds);

//! \brief The menu of the "Add" button. It has no dialogues because there are too many for a menu; ServiceDialog lists them.
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
