// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! What counts as good for a target, and how it held.

#include "gui/details/HeldConditions.h"

#include <QWidget>

class QTableWidget;

namespace watchkeeper {

class ConditionsTab : public QWidget
{
    Q_OBJECT

public:
    explicit ConditionsTab(QWidget *parent = nullptr);

    void show(const QList<HeldCondition> &conditions);

protected:
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void fill(int row, const HeldCondition &condition);
    void copySelection() const;

    QTableWidget *m_table;
    QList<HeldCondition> m_conditions;
};

} // namespace watchkeeper
