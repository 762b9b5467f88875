// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The conditions of a target, and whether they passed in its last result.

#include "checks/base/Expectations.h"
#include "model/target/Result.h"

#include <QList>
#include <QWidget>

class QTableWidget;

namespace watchkeeper {

//! \brief Returns the target's own conditions, followed by the conditions of its kind.
//! \param result    the last result, or null
//! \param evidence  the evidence of that result
//! \param settingsVerifyTls  whether certificates are verified for targets that have no `verifyTls` value
QList<EvaluatedCondition> evaluatedConditions(const Target &target, const Result *result, const Evidence &evidence = {},
                                              bool settingsVerifyTls = true);

//! Returns the translated verdict, such as `passes` or `fails`.
QString conditionResultLabel(ConditionStatus status);

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
