// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The search bar for a text.

#include <QWidget>

class QLabel;
class QLineEdit;

namespace watchkeeper {

//! \brief Hidden until open() is called. Enter finds the next match, Shift+Enter the previous one, Escape closes the bar.
class FindBar : public QWidget
{
    Q_OBJECT

public:
    explicit FindBar(QWidget *parent = nullptr);

    void open();
    QString text() const;
    //! Shows the position, such as `3 of 17`, or a message that there is no match.
    void setPositionText(const QString &text);

signals:
    //! Emitted when the search text has changed; the search should start at the cursor.
    void edited();
    //! Emitted when the user requests the next or the previous match.
    void findRequested(bool backwards);
    void closed();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    QLineEdit *m_searchText;
    QLabel *m_positionLabel;
};

} // namespace watchkeeper
