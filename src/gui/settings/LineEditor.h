// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The editor for a single line: text, address, number, duration or size.

#include "gui/settings/FieldEditor.h"

class QLineEdit;

namespace watchkeeper {

//! \brief A line edit. An empty line writes nothing and shows the default as placeholder text. Numbers with a label in Field::choiceLabels
//! are shown by that label.
class LineEditor : public FieldEditor
{
    Q_OBJECT

public:
    explicit LineEditor(const Field &field, QWidget *parent = nullptr);

    QJsonValue value() const override;
    QString problem() const override;
    QWidget *control() const override;

protected:
    void showValue(const QJsonValue &value, const QStringList &mapOrder) override;
    void showMixed() override;

private:
    QLineEdit *m_line;
};

} // namespace watchkeeper
