// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The editor for ordered pairs of texts, such as header fields.

#include "gui/settings/FieldEditor.h"

class QTableWidget;
class QToolButton;

namespace watchkeeper {

//! \brief A small table with buttons to add, remove and move rows.
class MapEditor : public FieldEditor
{
    Q_OBJECT

public:
    explicit MapEditor(const Field &field, QWidget *parent = nullptr);

    QJsonValue value() const override;
    QStringList mapOrder() const override;
    QString problem() const override;
    QWidget *control() const override;

protected:
    void showValue(const QJsonValue &value, const QStringList &mapOrder) override;
    void showMixed() override;
    void changeEvent(QEvent *event) override;

private:
    void fitRows();
    QToolButton *makeButton(const QString &icon, const QString &text, void (MapEditor::*slot)());
    QString textAt(int row, int column) const;
    void appendRow(const QString &name, const QString &text);
    void addRow();
    void removeRow();
    void moveUp();
    void moveDown();
    void moveRow(int by);
    void updateButtons();

    QTableWidget *m_table;
    QToolButton *m_remove;
    QToolButton *m_up;
    QToolButton *m_down;
    bool m_isShowing = false; //!< true while the program, not the user, sets the content
};

} // namespace watchkeeper
