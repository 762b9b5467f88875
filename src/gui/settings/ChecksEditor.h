// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The editor for a field with several choices. It has a check box for each of them.

#include "gui/settings/FieldEditor.h"

class QCheckBox;

namespace watchkeeper {

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
    QList<QCheckBox *> m_boxes; //!< one per choice
};

} // namespace watchkeeper
