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
    //! Whether work in the pool is in progress.
    bool isBusy() const { return m_work != nullptr; }
    //! Whether the requested content is ready and shown as text.
    bool showsText() const;
    //! The displayed text. Call it only if showsText().
    QString text() const;

private:
    void stop();
    void prepareInPool();
    void showContent(const BodyContent &content);
    void find(bool backwards);
    void findAtCursor();
    void showMatchPosition(bool found);

    Evidence m_evidence;
    BodyView m_view = BodyView::Formatted;
    bool m_shown = false;
    QStackedWidget *m_pages;
    TextView *m_text;
    PictureView *m_picture;
    HexView *m_bytes;
    FindBar *m_find;
    QLabel *m_notice;
    std::shared_ptr<std::atomic_bool> m_stop;      //!< stops m_work when set to true
    QFutureWatcher<BodyContent> *m_work = nullptr; //!< work in the pool; null if there is none
};

} // namespace watchkeeper
