#include "core/report/type_size.h"

#include <QPaintDevice>
#include <QPaintEngine>
#include <QPainter>
#include <algorithm>
#include <cmath>

namespace rolewright {

namespace {

/// Takes note of the size of all text, and draws nothing.
class TypeProbe : public QPaintEngine
{
public:
    TypeProbe() : QPaintEngine(AllFeatures) {}

    double smallest() const { return m_smallest; }

    bool begin(QPaintDevice *) override { return true; }
    bool end() override { return true; }
    void updateState(const QPaintEngineState &now) override
    {
        if (now.state().testFlag(DirtyTransform))
            m_scale = std::sqrt(std::abs(now.transform().determinant()));
    }
    void drawTextItem(const QPointF &, const QTextItem &item) override
    {
        if (item.text().trimmed().isEmpty() || item.font().pixelSize() <= 0)
            return;
        const double size = m_scale * item.font().pixelSize();
        m_smallest = m_smallest > 0 ? std::min(m_smallest, size) : size;
    }
    void drawPath(const QPainterPath &) override {}
    void drawPolygon(const QPointF *, int, PolygonDrawMode) override {}
    void drawRects(const QRectF *, int) override {}
    void drawLines(const QLineF *, int) override {}
    void drawPixmap(const QRectF &, const QPixmap &, const QRectF &) override {}
    void drawImage(const QRectF &, const QImage &, const QRectF &,
                   Qt::ImageConversionFlags) override
    {
    }
    Type type() const override { return User; }

private:
    double m_scale = 1;
    double m_smallest = 0;
};

/// A sheet as large as any, of 96 dots per inch.
class ProbeDevice : public QPaintDevice
{
public:
    QPaintEngine *paintEngine() const override { return &m_probe; }
    double smallest() const { return m_probe.smallest(); }

protected:
    int metric(PaintDeviceMetric metric) const override
    {
        constexpr int side = 100'000;
        constexpr int dotsPerInch = 96;
        switch (metric) {
        case PdmWidth:
        case PdmHeight:
            return side;
        case PdmDpiX:
        case PdmDpiY:
        case PdmPhysicalDpiX:
        case PdmPhysicalDpiY:
            return dotsPerInch;
        case PdmDevicePixelRatioScaled:
            return static_cast<int>(devicePixelRatioFScale());
        default:
            return 1;
        }
    }

private:
    mutable TypeProbe m_probe;
};

} // namespace

double smallestType(int pages, const std::function<void(QPainter &, int)> &paint)
{
    ProbeDevice device;
    QPainter painter(&device);
    for (int page = 0; page < pages; ++page)
        paint(painter, page);
    painter.end();
    return device.smallest();
}

} // namespace rolewright
