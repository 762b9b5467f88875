// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Several of a few choices, each with a check box.

#include "gui/settings/FieldEditor.h"

class QCheckBox;

namespace watchkeeper {

//! \brief For a List whose field has choices. If the ticks are the default ones, nothing is written.
class ChecksEditor : public FieldEditor
{
    Q_OBJECT

public:
    explicit ChecksEditor(const Field &field, QWidget *parent = nullptr);

    //! In the order of the choices.
    QJsonValue value() const override;
    QWidget *control() const override { return m_area; }

protected:
    void show(const QJsonValue &value, const QStringList &mapOrder) override;
    void showMixed() override;

private:
    void build();
    int columns() const;

    QWidget *m_area;
    QList<QCheckBox *> m_boxes; //!< one for each choice
};

} // namespace watchkeeper
