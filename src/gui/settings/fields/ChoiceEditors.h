// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The editors for fields with a single choice, with multiple choices, or that are on or off.

#include "gui/settings/fields/FieldEditor.h"

class QCheckBox;
class QComboBox;

namespace watchkeeper {

// The editors for a single-choice field and for a field that is on or off.

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

// The editor for a multiple-choice field, with a check box for each choice.

//! \brief Edits a List field that has choices. No value is written if the default choices are selected.
class ChecksEditor : public FieldEditor
{
    Q_OBJECT

public:
    explicit ChecksEditor(const Field &field, QWidget *parent = nullptr);

    //! Returns the chosen values in the order of the choices.
    QJsonValue value() const override;
    QWidget *control() const override { return m_area; }

protected:
    void showValue(const QJsonValue &value, const QStringList &mapOrder) override;
    void showMixed() override;

private:
    void build();
    int columns() const;

    QWidget *m_area;
    QList<QCheckBox *> m_boxes; //!< one check box per choice
};

} // namespace watchkeeper
