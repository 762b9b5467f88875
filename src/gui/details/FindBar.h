// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! The line in which one types what is looked for in a text.

#include <QWidget>

class QLabel;
class QLineEdit;

namespace watchkeeper {

//! \brief Hidden until open(). Enter goes on, Shift+Enter back, Escape closes.
class FindBar : public QWidget
{
    Q_OBJECT

public:
    explicit FindBar(QWidget *parent = nullptr);

    void open();
    QString text() const;
    //! `3 of 17`, or that there is none.
    void showPlace(const QString &text);

signals:
    //! Another text: look from where the cursor is.
    void edited();
    //! Look for the next one, or the one before.
    void wanted(bool backwards);
    void closed();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    QLineEdit *m_text;
    QLabel *m_place;
};

} // namespace watchkeeper
