// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! The field above the table in which people type what they look for.

#include <QLineEdit>
#include <QTimer>

namespace watchkeeper {

//! \brief Tells of a new filter once typing pauses; Esc clears, Down goes on to the table.
class FilterBox : public QLineEdit
{
    Q_OBJECT

public:
    explicit FilterBox(QWidget *parent = nullptr);

signals:
    void filterChanged(const QString &text);
    //! The person wants to go on to what was found.
    void left();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    QTimer m_pause;
};

} // namespace watchkeeper
