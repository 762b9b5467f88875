// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Shows the body of a reply or the output of a command as text, a picture or bytes, with a search.

#include "gui/details/response/BodyContent.h"

#include <QAbstractTableModel>
#include <QByteArray>
#include <QFutureWatcher>
#include <QImage>
#include <QPixmap>
#include <QTableView>
#include <QWidget>

#include <atomic>
#include <memory>

class QLabel;
class QStackedWidget;

namespace watchkeeper {

// Shows the body of a reply or the output of a command as text, a picture or bytes, with a search.

class FindBar;
class HexView;
class PictureView;
class TextView;

//! \brief Prepares short texts immediately, and long texts and pictures in the pool. Stops work in the pool that is no longer needed.
class BodyPane : public QWidget
{
    Q_OBJECT

public:
    explicit BodyPane(QWidget *parent = nullptr);
    ~BodyPane() override;

    //! Shows the content. If it is unchanged, the scroll position and selection are kept.
    void show(const Evidence &evidence, BodyView view);
    void openFindBar();
    //! Returns whether the content is still being prepared in the pool.
    bool isBusy() const { return m_job != nullptr; }
    //! Returns whether the requested content is ready and shown as text.
    bool showsText() const;
    //! Returns the displayed text. Call it only if showsText().
    QString text() const;

private:
    void stopJob();
    void prepareInPool();
    void showContent(const BodyContent &content);
    void findNext(bool backwards);
    void findAtCursor();
    void showMatchPosition(bool found);

    Evidence m_evidence;
    BodyView m_view = BodyView::Formatted;
    bool m_hasContent = false;
    QStackedWidget *m_pages;
    TextView *m_text;
    PictureView *m_picture;
    HexView *m_bytes;
    FindBar *m_find;
    QLabel *m_notice;
    std::shared_ptr<std::atomic_bool> m_stop;     //!< cancels m_job when set to true
    QFutureWatcher<BodyContent> *m_job = nullptr; //!< the job in the pool; null if there is none
};

// Shows a picture, scaled down if it doesn't fit.

class PictureView : public QWidget
{
    Q_OBJECT

public:
    explicit PictureView(QWidget *parent = nullptr);

    //! \param size  the size of the original picture in [px]
    void setPicture(const QImage &image, const QSize &size);

    QSize sizeHint() const override { return {200, 120}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QPixmap m_picture;
    QSize m_size;
};

// Shows bytes as rows of offset, hexadecimal values and text.

//! \brief Shows sixteen bytes per row. Rows are formatted only when displayed, so large contents appear immediately too.
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

    //! Returns a line in the format of other hex viewers, such as `00000010  48 65 6c …  Hel…`.
    QString lineText(int row) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QString cellText(int row, int column) const;

    QByteArray m_bytes;
};

// A view of bytes with search and copy.

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
