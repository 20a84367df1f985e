#pragma once

#include "app/common/file_export.h"

#include "core/drawing/heatmap_model.h"

namespace rolewright {

/// Hands on the heatmap as it is seen, off the GUI thread.
class HeatmapExport : public QObject
{
    Q_OBJECT

public:
    explicit HeatmapExport(const ViewContext &context, QObject *parent = nullptr);

    /// Asks where to; the ending of the file's name says whether it is PDF, SVG or PNG.
    void toFile(const HeatmapChoice &choice);
    /// Puts a picture on the clipboard.
    void toClipboard(const HeatmapChoice &choice);
    bool isRunning() const { return m_files.isRunning(); }

private:
    FileExport m_files;
};

} // namespace rolewright
