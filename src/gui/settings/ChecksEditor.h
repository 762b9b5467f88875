// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The editor for a field with a set of choices, of which several can be selected with check boxes.

#include "gui/settings/FieldEditor.h"

class QCheckBox;

namespace watchkeeper {

//! \brief Edits a List field that has choices. The default selection isn't written.
class ChecksEditor : public FieldEditor
{
    Q_OBJECT

public:
    explicit ChecksEditor(const Field &field, QWidget *parent = nullptr);

    //! Returns the chosen values in the order of the choices.
    QJsonValue value() const override;
    QWidget *control() const override { return m_area; }

protected:
    void show(const QJsonValue &value, const QStringList &mapOrder) override;
    void showMixed() override;

private:
    void build();
    int columns() const;

    QWidget *m_area;
    QList<QCheckBox *> m_boxes; //!< one per choice
};

} // namespace watchkeeper
