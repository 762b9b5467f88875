// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/window/DetailsPlacement.h"

#include "gui/look/widgets/WindowState.h"

#include <QAction>
#include <QEvent>
#include <QSplitter>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

constexpr int kMinDetailsWidth = 400; //!< beside the table, unless the user makes it narrower

// Keys in window.ini.
const QString kSplitterKey = u"splitter"_s;
const QString kDetailsKey = u"details"_s;
const QString kBesideKey = u"detailsBeside"_s; //!< missing in files of earlier versions; null without a choice

QVariant variantOf(const std::optional<bool> &choice)
{
    return choice ? QVariant(*choice) : QVariant(QString());
}

std::optional<bool> choiceFrom(const QVariant &kept)
{
    return kept.toString().isEmpty() ? std::nullopt : std::optional(kept.toBool());
}

} // namespace

DetailsPlacement::DetailsPlacement(const Parts &parts)
    : QObject(parts.window)
    , m_parts(parts)
{
    connect(parts.show, &QAction::toggled, this, [this](bool shown) {
        m_parts.details->setVisible(shown);
        setUsualSizes();
    });
    connect(parts.splitter, &QSplitter::splitterMoved, this, [this] { userSizes() = m_parts.splitter->saveState(); });
    connect(parts.show, &QAction::triggered, this, [this](bool shown) { m_isShownByUser = shown; });
    connect(parts.beside, &QAction::toggled, this, &DetailsPlacement::setBeside);
    connect(parts.beside, &QAction::triggered, this, [this](bool beside) { m_isBesideByUser = beside; });
    parts.show->setChecked(false);
    parts.details->setVisible(false);
    parts.window->installEventFilter(this);
}

void DetailsPlacement::restore(const WindowState &state)
{
    const QByteArray splitter = state.value(kSplitterKey).toByteArray();
    if (m_parts.splitter->restoreState(splitter))
        userSizes() = splitter;
    const bool isBeside = m_parts.splitter->orientation() == Qt::Horizontal;
    const QVariant beside = state.value(kBesideKey);
    if (beside.isValid() || splitter.isEmpty())
        m_isBesideByUser = choiceFrom(beside);
    else
        m_isBesideByUser = isBeside; // earlier versions changed it only if the user chose to
    {
        const QSignalBlocker blocker(m_parts.beside);
        m_parts.beside->setChecked(isBeside);
    }
    m_isShownByUser = choiceFrom(state.value(kDetailsKey));
    m_parts.show->setChecked(m_isShownByUser.value_or(false));
    followWidth();
}

void DetailsPlacement::store(WindowState *state) const
{
    state->set(kSplitterKey, m_parts.splitter->saveState());
    state->set(kBesideKey, variantOf(m_isBesideByUser));
    state->set(kDetailsKey, variantOf(m_isShownByUser));
}

void DetailsPlacement::reset()
{
    m_sizesBeside.clear();
    m_sizesBelow.clear();
    m_isShownByUser.reset();
    m_isBesideByUser.reset();
    followWidth();
    setUsualSizes();
}

void DetailsPlacement::showForSelection()
{
    if (m_isShownByUser.value_or(true))
        m_parts.show->setChecked(true);
}

bool DetailsPlacement::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize)
        followWidth();
    else if (event->type() == QEvent::Show) // the size of the splitter is known after its first layout
        QMetaObject::invokeMethod(this, &DetailsPlacement::setUsualSizes, Qt::QueuedConnection);
    return QObject::eventFilter(watched, event);
}

void DetailsPlacement::followWidth()
{
    m_parts.beside->setChecked(m_isBesideByUser.value_or(m_parts.window->width() >= kWideWindow));
}

void DetailsPlacement::setBeside(bool beside)
{
    m_parts.splitter->setOrientation(beside ? Qt::Horizontal : Qt::Vertical);
    m_parts.splitter->setStretchFactor(1, beside ? 0 : 1);
    if (userSizes().isEmpty())
        setUsualSizes();
    else
        m_parts.splitter->restoreState(userSizes());
}

//! Returns the state of the splitter after the user has moved the border in the current orientation; empty before.
QByteArray &DetailsPlacement::userSizes()
{
    return m_parts.splitter->orientation() == Qt::Horizontal ? m_sizesBeside : m_sizesBelow;
}

//! Sets the sizes of table and details unless the user has moved the border between them.
void DetailsPlacement::setUsualSizes()
{
    const QSplitter *splitter = m_parts.splitter;
    const bool isBeside = splitter->orientation() == Qt::Horizontal;
    const int whole = isBeside ? splitter->width() : splitter->height();
    const int besideWidth =
        std::clamp(m_parts.details->sizeHint().width(), kMinDetailsWidth, std::max(kMinDetailsWidth, whole / 2));
    const int part = isBeside ? besideWidth : whole * 2 / 5;
    if (userSizes().isEmpty() && m_parts.details->isVisibleTo(m_parts.splitter))
        m_parts.splitter->setSizes({std::max(1, whole - part), part});
}

} // namespace watchkeeper

#include "moc_DetailsPlacement.cpp"
