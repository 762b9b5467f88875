// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file One line: text, address, number, duration or size.

#include "gui/settings/FieldEditor.h"

class QLineEdit;

namespace watchkeeper {

//! \brief Nothing typed means nothing written; the default stands there as placeholder. Numbers that have a label in Field::choiceLabels are
//! shown by it.
class LineEditor : public FieldEditor
{
    Q_OBJECT

public:
    explicit LineEditor(const Field &field, QWidget *parent = nullptr);

    QJsonValue value() const override;
    QString problem() const override;
    QWidget *control() const override;

protected:
    void show(const QJsonValue &value, const QStringList &mapOrder) override;
    void showMixed() override;

private:
    QLineEdit *m_line;
};

} // namespace watchkeeper
