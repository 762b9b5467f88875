// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file A view of bytes with search and copy.

#include <QTableView>

namespace watchkeeper {

class HexModel;

class HexView : public QTableView
{
    Q_OBJECT

public:
    explicit HexView(QWidget *parent = nullptr);

    void setBytes(const QByteArray &bytes);
    //! \brief Selects the row in which the next match of `text` (as UTF-8) begins. Starts at the current row and wraps around at the end.
    //! \return false if there is no match
    bool findNext(const QString &text, bool backwards);
    //! Like findNext(), but includes a match at the current position, for a search text that is still being typed.
    bool findAtCursor(const QString &text);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void fitColumns();
    void copySelection() const;

    HexModel *m_model;
    qsizetype m_matchPosition = -1;
};

} // namespace watchkeeper
