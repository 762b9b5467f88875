// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The body of a reply or the output of a command: as text, picture or bytes, searchable.

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

//! \brief Prepares short texts immediately, long ones and pictures in the pool; work there that is no longer needed is stopped.
class BodyPane : public QWidget
{
    Q_OBJECT

public:
    explicit BodyPane(QWidget *parent = nullptr);
    ~BodyPane() override;

    //! The same content again changes nothing: scroll position and selection stay.
    void show(const Evidence &evidence, BodyView view);
    void openFindBar();
    //! Work in the pool is running.
    bool isBusy() const { return m_work != nullptr; }
    //! What was last requested is ready, as text.
    bool showsText() const;
    //! The text, as far as it is shown; call it only while showsText().
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
    std::shared_ptr<std::atomic_bool> m_stop;      //!< of m_work
    QFutureWatcher<BodyContent> *m_work = nullptr; //!< in the pool; null: none
};

} // namespace watchkeeper
