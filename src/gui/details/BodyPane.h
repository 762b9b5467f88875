// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Shows the body of a reply or the output of a command as text, a picture or bytes, with a search.

#include "gui/details/BodyContent.h"

#include <QFutureWatcher>
#include <QWidget>

#include <atomic>
#include <memory>

class QLabel;
class QStackedWidget;

namespace watchkeeper {

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
    //! Whether the content is still being prepared in the pool.
    bool isBusy() const { return m_job != nullptr; }
    //! Whether the requested content is ready and shown as text.
    bool showsText() const;
    //! The displayed text. Call it only if showsText().
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

} // namespace watchkeeper
