// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The conditions of a target, and whether they passed.

#include "gui/details/evidence/EvaluatedConditions.h"

#include <QWidget>

class QTableWidget;

namespace watchkeeper {

class ConditionsTab : public QWidget
{
    Q_OBJECT

public:
    explicit ConditionsTab(QWidget *parent = nullptr);

    void show(const QList<EvaluatedCondition> &conditions);

protected:
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void fill(int row, const EvaluatedCondition &condition);
    void copySelection() const;

    QTableWidget *m_table;
    QList<EvaluatedCondition> m_conditions;
};

} // namespace watchkeeper
