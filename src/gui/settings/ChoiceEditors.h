// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The editors for a field with several choices, one of which applies, and for a field that is on or off.

#include "gui/settings/FieldEditor.h"

class QCheckBox;
class QComboBox;

namespace watchkeeper {

//! \brief A combo box. Choosing the default writes no value, unless the default was already written.
class ChoiceEditor : public FieldEditor
{
    Q_OBJECT

public:
    explicit ChoiceEditor(const Field &field, QWidget *parent = nullptr);

    QJsonValue value() const override;
    QWidget *control() const override;

protected:
    void showValue(const QJsonValue &value, const QStringList &mapOrder) override;
    void showMixed() override;

private:
    QComboBox *m_box;
    QJsonValue m_originalValue;
};

//! \brief A check box with the field's label.
class BoolEditor : public FieldEditor
{
    Q_OBJECT

public:
    explicit BoolEditor(const Field &field, QWidget *parent = nullptr);

    QJsonValue value() const override;
    QWidget *control() const override;

protected:
    void showValue(const QJsonValue &value, const QStringList &mapOrder) override;
    void showMixed() override;

private:
    QCheckBox *m_box;
    QJsonValue m_originalValue;
};

} // namespace watchkeeper
