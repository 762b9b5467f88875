// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Shows bytes as rows of offset, hexadecimal values and text.

#include <QAbstractTableModel>
#include <QByteArray>

namespace watchkeeper {

//! \brief Shows sixteen bytes per row. Rows are formatted only when displayed, so large contents aren't slower.
class HexModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Offset, Bytes, Text, ColumnCount };
    static constexpr int kBytesInRow = 16;

    explicit HexModel(QObject *parent = nullptr)
        : QAbstractTableModel(parent)
    {
    }

    //! Sets the bytes. Does nothing if they are unchanged.
    void setBytes(const QByteArray &bytes);
    const QByteArray &bytes() const { return m_bytes; }

    //! A line in the format of other hex viewers, such as `00000010  48 65 6c …  Hel…`.
    QString lineText(int row) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QString cellText(int row, int column) const;

    QByteArray m_bytes;
};

} // namespace watchkeeper
