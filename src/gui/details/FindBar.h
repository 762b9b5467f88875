// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The search line for a text.

#include <QWidget>

class QLabel;
class QLineEdit;

namespace watchkeeper {

//! \brief Hidden until open(). Enter finds the next match, Shift+Enter the previous one, Escape closes.
class FindBar : public QWidget
{
    Q_OBJECT

public:
    explicit FindBar(QWidget *parent = nullptr);

    void open();
    QString text() const;
    //! `3 of 17`, or a message that there is no match.
    void showPlace(const QString &text);

signals:
    //! The search text changed: search from the cursor.
    void edited();
    //! Search for the next match, or the previous one.
    void wanted(bool backwards);
    void closed();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    QLineEdit *m_text;
    QLabel *m_place;
};

} // namespace watchkeeper
