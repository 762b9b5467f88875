// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! The conditions of a target, a row each.

#include "conditions/Facts.h"
#include "gui/settings/FieldEditor.h"
#include "model/Result.h"

#include <optional>
#include <vector>

class QBoxLayout;
class QLabel;
class QPushButton;

namespace watchkeeper {

class ConditionRow;

//! \brief Rows with completion, with what is wrong while it is typed, and with their verdict on what was seen last.
class ConditionsEditor : public FieldEditor
{
    Q_OBJECT

public:
    explicit ConditionsEditor(const Field &field, QWidget *parent = nullptr);
    ~ConditionsEditor() override;

    //! \param result  with its evidence; null: nothing was seen yet. One that was cancelled says nothing, and changes nothing.
    void setSeen(const Result *result);

    QJsonValue value() const override;
    QWidget *control() const override;
    bool marksProblem() const override;

protected:
    void show(const QJsonValue &value, const QStringList &mapOrder) override;
    void showMixed() override;

private:
    ConditionRow *addRow(const TargetCondition &condition, size_t at);
    void addEmptyRow(size_t at);
    void removeRow(ConditionRow *row);
    void clear();
    void updateFocus();

    QWidget *m_list;
    QBoxLayout *m_layout;
    QLabel *m_mixed;
    QPushButton *m_add;
    std::vector<ConditionRow *> m_rows; //!< children of m_list
    std::optional<Facts> m_facts;
    const Facts *m_seen = nullptr; //!< m_facts, or null
};

} // namespace watchkeeper
