// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! Several lines: a list with one entry a line, or a text.

#include "gui/settings/FieldEditor.h"

class QPlainTextEdit;

namespace watchkeeper {

//! \brief Tab leaves it.
class LinesEditor : public FieldEditor
{
    Q_OBJECT

public:
    explicit LinesEditor(const Field &field, QWidget *parent = nullptr);

    QJsonValue value() const override;
    QWidget *control() const override;

protected:
    void show(const QJsonValue &value, const QStringList &mapOrder) override;
    void showMixed() override;

private:
    QPlainTextEdit *m_text;
    bool m_isShowing = false; //!< what changes now is not the person's doing
};

} // namespace watchkeeper
